// The code of this target follows.
