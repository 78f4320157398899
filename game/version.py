"""The version of the program; alone here, so that whatever is kept can name it and load nothing else."""

__version__ = "0.1.0"
