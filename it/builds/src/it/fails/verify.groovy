// The log has all builds, one after the other.
String log = new File(basedir, 'build.log').text
String line = 'src/main/java/org/example/Invoices.java:14'

def expectations = [
  'fails at failOn': [
    "[WARNING] ${line}: warning: [linger-zero] ",
    'socklint found 1 misuse of sockets at level warning or graver; they are listed above and in',
  ],
  'skip': ['socklint is skipped (socklint.skip)'],
  'a rule switched off': ['socklint: no findings'],
  'a rule made a note': ["[INFO] ${line}: note: [linger-zero] "],
  'an unknown rule': ["levels: no rule 'linger-zreo'; did you mean linger-zero? [SL102]"],
  'an unknown level': ["socklint.failOn is 'high'; it can be error, warning, note, confirmed or never [SL104]"],
  'audit, rules and help': [
    "${line}: warning: [linger-zero] ",
    'linger-zero                warning  SO_LINGER of zero',
    'Judges the classes of the module',
  ],
  'audit of what is not there': ['no-such.jar: '],
  'audit in an unknown encoding': ["socklint.encoding is 'UTF-9'; it can be any charset that this JDK knows"],
  'audit in the encoding of the project': ["socklint.encoding is 'UTF-10'; it can be "],
]
expectations.each { build, texts ->
  texts.each { text -> assert log.contains(text) : "${build}: the log lacks '${text}'" }
}
assert new File(basedir, 'target/socklint/socklint.sarif').isFile()
assert new File(basedir, 'target/audit.sarif').text.contains('"ruleId" : "linger-zero"')
