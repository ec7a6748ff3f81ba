// A user's checkout has its own root.
new File(basedir, '.git').mkdirs()
