"""`retention diff`: which figures differ from those of another build, and whose formula changed."""
