"""The disk: reading, saving without loss, locking, and the data that come with the package.

Import the module that is needed; nothing is re-exported, so that reading a file does not load the lock.
"""
