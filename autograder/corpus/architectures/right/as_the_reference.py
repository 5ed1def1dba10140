"""Everything as in the reference solution"""
