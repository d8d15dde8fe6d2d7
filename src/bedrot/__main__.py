"""``python -m bedrot``: the command line without an installed script."""

from bedrot.app.cli.main import main

if __name__ == "__main__":
    main()
