"""A person's own questions to the warehouse: asked, guarded against double counts, saved and exported."""
