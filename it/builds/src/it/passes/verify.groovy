String log = new File(basedir, 'build.log').text
assert log.contains('socklint: no findings')
String sarif = new File(basedir, 'target/socklint/socklint.sarif').text
assert sarif.contains('"results" : [ ]')
