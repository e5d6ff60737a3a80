"""The clinic's database: the only SQL there is. Facts in, frozen dataclasses out."""
