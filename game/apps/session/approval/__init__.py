"""What the group lets into its report, item by item, and what may leave the room."""
