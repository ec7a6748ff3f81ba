File wanted = new File(
  new groovy.xml.XmlSlurper().parse(new File(basedir, 'toolchains.xml')).toolchain.configuration.jdkHome.text())
// The tests ran on the toolchain's JDK, and see it as they would unrecorded.
assert new File(new File(basedir, 'target/java.home').text).canonicalFile == wanted.canonicalFile
assert new File(new File(basedir, 'target/JAVA_HOME').text).canonicalFile == wanted.canonicalFile

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/socklint/socklint.sarif'))
assert sarif.runs[0].results*.properties.verdict == ['confirmed']
if (System.getProperty('os.name') == 'Linux') {
  assert new File(basedir, 'build.log').text
    .contains('processes: 1, recorded by the agent: 1, by the native shim: 1')
}
