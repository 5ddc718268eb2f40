"""Public pages from a portfolio, complete without a script: what `milepost build` writes.

The same files, byte for byte, as the command of the npm package writes. What both have in common, such as the words, the
style and the dashboard itself, is made once, with that package, and lies in `parts`.
"""
