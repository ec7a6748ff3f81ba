// The log has both builds, one after the other.
List builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
['of-plugin', 'newest'].eachWithIndex { line, i ->
  def xml = new groovy.xml.XmlSlurper().parse(new File(basedir, "target/${line}/pmd.xml"))
  def violations = xml.file.violation
  assert xml.error.size() == 0
  // One of three: a comment allows another, and NOPMD suppresses the third.
  assert violations*.@rule*.text() == ['LingerZero']
  assert violations[0].@priority.text() == '3'
  assert violations[0].@class.text() == 'Invoices'
  assert violations[0].@externalInfoUrl.text().endsWith('/404.html')
  // The other class closes what it is given: PMD was told of the class files.
  assert builds[i].contains('has found 1 violation')
}
assert builds.size() == 2
