// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Children of fork, vfork and posix_spawn that use and close what the parent has open; then the
// parent's connection goes on. "fork exec" is the child that is executed.
#include "scenario.h"

#include <signal.h>
#include <spawn.h>
#include <sys/time.h>
#include <sys/wait.h>

extern char **environ;

static struct pair pair;

static void wait_for(pid_t child) {
  int status = 0;
  MUST(waitpid(child, &status, 0));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "child: status %x\n", (unsigned)status);
    exit(3);
  }
}

static void in_child(void) {
  send_bytes(pair.client, 5000);
  receive_bytes(pair.server, 5000);
  linger(pair.client, 5);
  MUST(dup2(pair.server, pair.client));
  MUST(close(pair.server));
  MUST(close(pair.client));
  int own = MUST(socket(AF_INET, SOCK_STREAM, 0));
  MUST(close(own));
  _exit(0);
}

// A signal's handler forks while the parent sits in read: the child comes back from that call too.
static void fork_in_read(int signal) {
  (void)signal;
  pid_t child = MUST(fork());
  if (child == 0) {
    send_bytes(pair.client, 7);
  } else {
    wait_for(child);
    send_bytes(pair.client, 7);
  }
}

static void read_and_fork(void) {
  struct sigaction action = {.sa_handler = fork_in_read, .sa_flags = SA_RESTART};
  MUST(sigaction(SIGALRM, &action, NULL));
  pid_t parent = getpid();
  struct itimerval soon = {{0, 0}, {0, 50000}};
  MUST(setitimer(ITIMER_REAL, &soon, NULL));
  char bytes[7];
  ssize_t got = read(pair.server, bytes, sizeof bytes);
  if (getpid() != parent) {
    _exit(0);
  }
  if (got != sizeof bytes) {
    exit(3);
  }
}

int main(int count, char **arguments) {
  int listener = listening();
  pair = connection(listener);
  if (count > 1) {
    send_bytes(pair.client, 3003);
    return 0;
  }
  send_bytes(pair.client, 1001);
  receive_bytes(pair.server, 1001);

  pid_t child = MUST(fork());
  if (child == 0) {
    in_child();
  }
  wait_for(child);

  child = vfork();
  if (child == 0) {
    close(pair.client);
    close(pair.server);
    close(listener);
    execl("/bin/true", "true", (char *)NULL);
    _exit(1);
  }
  wait_for(child);

  char *again[] = {arguments[0], "exec", NULL};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addclose(&actions, pair.client);
  if (posix_spawn(&child, "/proc/self/exe", &actions, NULL, again, environ) != 0) {
    return 3;
  }
  wait_for(child);
  posix_spawn_file_actions_destroy(&actions);

  read_and_fork();

  send_bytes(pair.client, 2002);
  receive_bytes(pair.server, 2002);
  return 0;
}
