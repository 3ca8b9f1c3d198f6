"""What stands around every page: header, menus, frame."""
