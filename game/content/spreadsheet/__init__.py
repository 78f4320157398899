"""A pack as a workbook and back: tabs with rows and cells, worked out from the models of the format. It knows no file format."""
