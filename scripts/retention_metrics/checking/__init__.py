"""What can be known about the definitions without anybody's warehouse: `retention check`."""
