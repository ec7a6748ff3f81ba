// The log has both builds, one after the other.
List builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
['4.9', '4.10'].eachWithIndex { line, i ->
  def xml = new groovy.xml.XmlSlurper().parse(new File(basedir, "target/${line}/spotbugsXml.xml"))
  assert xml.@version.text().startsWith(line + '.')
  assert xml.Errors.@errors.text() == '0'
  // One bug: the other is allowed by a comment, for SpotBugs was told of the source folders.
  assert xml.BugInstance*.@type*.text() == ['SOCK_LINGER_ZERO']
  assert builds[i].contains('At Invoices.java:[line 14] 1. the socket is opened here: ')
  assert builds[i].contains('failed with 1 bugs and 0 errors')
}
assert builds.size() == 2
