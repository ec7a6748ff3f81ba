String log = new File(basedir, 'build.log').text
boolean linux = System.getProperty('os.name') == 'Linux'

def recordings = { module, ending ->
  new File(basedir, "${module}/target/socklint/recordings").listFiles()
    .findAll { it.name.endsWith(ending) }
}
def result = { module ->
  def sarif = new groovy.json.JsonSlurper()
    .parse(new File(basedir, "${module}/target/socklint/socklint.sarif"))
  assert sarif.runs[0].results.size() == 1
  sarif.runs[0].results[0].properties
}

// Each test class has a JVM of its own here, besides the one in which Surefire looks for them, and
// the user's options are all that Surefire has.
assert recordings('literal', '.jfr').size() >= 2
assert result('literal').verdict == 'confirmed'
assert result('literal').connections == 2

// JaCoCo's agent beside ours, whichever goal is first.
['covered', 'covered-first'].each { module ->
  assert new File(basedir, "${module}/target/jacoco.exec").length() > 0 : module
  assert recordings(module, '.jfr').size() == 1 : module
  assert result(module).verdict == 'confirmed' : module
}
if (linux) {
  ['literal', 'covered', 'covered-first'].each { module ->
    assert recordings(module, '.recording').size() == recordings(module, '.jfr').size() : module
  }
}

// Without tests there is no verdict to speak of, and no fuss.
assert log.contains('socklint: no tests ran in this module: no finding is exercised')
assert result('untested').verdict == 'not-exercised'
assert !log.contains('[SL111]')
assert !log.contains('-javaagent, is ignored')
