// The log has all builds, one after the other.
String log = new File(basedir, 'build.log').text

[
  'baseline socklint-baseline.yaml: 0 accepted before and still there, 1 gone',
  'gone: orders/src/main/java/org/example/Gone.java: [socket-leak] in org.example.Gone.open',
  'removed: orders/src/main/java/org/example/Gone.java',
  'baseline socklint-baseline.yaml: 1 accepted before and still there, 1 that this run did not look for',
  'baseline orders/no-such.yaml: no such file, so every finding is new',
  "mistaken.yaml:3:5: 'reason' is missing; add it [SL112]",
].each { text -> assert log.contains(text) : "the log lacks '${text}'" }
// Neither a check of one module nor an audit of it takes what is in the other for gone.
assert log.count('Payments.java: [linger-zero]') == 0
assert log.count('socklint: no new findings (1 accepted)') == 5

String baseline = new File(basedir, 'socklint-baseline.yaml').text
assert baseline.count('reason: see-issue-17') == 2
assert !baseline.contains('Gone')

def results = new groovy.json.JsonSlurper()
  .parse(new File(basedir, 'payments/target/socklint/socklint.sarif')).runs[0].results
assert results.size() == 1
