"""Where figures are read: one module for each conformed dataset, over the rollups the loader keeps."""
