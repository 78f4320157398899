"""What an author writes, as it stands in the files: one model a thing, each compiled into what is played."""
