"""An evening of paper: everything that a table needs to play a pack without a laptop, printed from the pack itself."""
