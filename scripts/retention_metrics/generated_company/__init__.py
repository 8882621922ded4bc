"""A company of any size: all six inputs as Parquet, drawn by DuckDB from a seed.

Every figure of a row is a hash of the seed and the row's number: the same rows come out whatever the number of threads
and the size of parts. (On one version of DuckDB, that is, because the hash is its own.) Customers are written in parts,
one Parquet file per input and part: memory does not grow with their number.
"""

from .write import GENERATED_INPUTS, GeneratedCompany, number_of_files, write_generated_company

__all__ = ["GENERATED_INPUTS", "GeneratedCompany", "number_of_files", "write_generated_company"]
