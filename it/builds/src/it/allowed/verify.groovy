String log = new File(basedir, 'build.log').text
assert log.contains('socklint: no findings (2 silenced)')

def sarif = new groovy.json.JsonSlurper()
  .parse(new File(basedir, 'target/socklint/socklint.sarif'))
def reasons = sarif.runs[0].results*.suppressions.flatten().collectEntries {
  [it.kind, it.justification]
}
assert reasons == [
  inSource: 'the attacker is not to see the rest',
  external: 'the generator is not ours',
]
