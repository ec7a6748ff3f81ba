// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The structured builder: what front ends that read source share. It knows no syntax tree.
 *
 * <p>Start at {@link io.github.socklint.engine.structured.MethodBuilder}. A front end walks its
 * tree and says what it sees; the builder makes blocks, edges and handlers as javac does: finally
 * blocks are written once for each way out, resources are closed with the null check and the
 * suppressed exception, conditions branch instead of making booleans. Code that cannot be reached
 * is dropped. The graphs look like those of class files.
 *
 * <h2>How to lower a method</h2>
 *
 * <ol>
 *   <li>Make a {@code MethodBuilder}; ask for {@code receiver()} and one {@code parameter()} for
 *       each parameter, in the order of the descriptor. A value is the number of a slot.
 *   <li>Keep your own map from variables to slots. {@code variable()} makes one, {@code scope} ends
 *       it. Reading a variable is its slot; {@code assign} writes it. A pattern's variable is made
 *       when its test is written down, and lives until the scope around the statement ends.
 *   <li>Wrap each statement in {@code statement}, so that slots are used again, and set its line
 *       with {@code at}. Set the line again before each operation whose line differs: of a call it
 *       is that of the method's name, of {@code new} that of the keyword, of a comparison that of
 *       its operands; arguments are lowered first.
 *   <li>A condition is a {@link io.github.socklint.engine.structured.Test}: {@code &&}, {@code ||},
 *       {@code !} become {@code and}, {@code or}, {@code not}; a comparison lowers its operands and
 *       calls {@code branch}; a boolean value goes to {@code branch(value, …)}; {@code x != null}
 *       compares with {@code Op.NONE}. {@code value(test)} makes a boolean of it. Constant
 *       conditions are {@code always}.
 *   <li>Bodies are code to run; they must be repeatable. End with {@code build}.
 * </ol>
 *
 * <p>String concatenation and what cannot be expressed are {@code opaque()}, after their operands
 * were lowered. A {@code long} or {@code double} comparison is {@code compute("cmp", …)} and a
 * branch on its result, as in class files. A compile-time constant, also one of another class, is
 * written as the constant, not as a field. The switch over an enum calls {@code ordinal} and takes
 * any numbers, one for each constant, as keys; over strings each case's test calls {@code equals};
 * a pattern's test is {@code instanceOf}, branch, cast, {@code assign}, then the guard.
 *
 * <h2>Closures and classes in methods</h2>
 *
 * <p>A lambda's body is a method of its own, {@code lambda$NAME$N}, private, synthetic, static
 * unless it uses {@code this}; {@code NAME} is the method around it ({@code new} for constructors,
 * {@code static} for static initialisers). Its first parameters are the local variables that it
 * uses, then those of the lambda; {@code closure} is given the receiver, if it is not static, and
 * the slots of those variables. Of a method reference the target is the method itself, and the one
 * captured value the receiver, if there is one; {@code X::new} has the constructor as target and
 * {@code SPECIAL} as kind. The method must be listed in the class's shape.
 *
 * <p>An anonymous class is {@code OUTER$1}, a local one {@code OUTER$1Name}. It has a synthetic
 * field {@code val$NAME} for each local variable that it uses, and {@code this$0} for the object
 * around it. Its constructor takes that object first, then its own arguments, then the variables;
 * it stores the synthetic fields, calls the superclass's constructor, runs field initialisers and
 * initialiser blocks in the order of the source, then its own body.
 *
 * <h2>Names and descriptors where types are partly unknown</h2>
 *
 * <p>The engine finds an API model by the binary name of a type, the method's name and the
 * parameters of its descriptor, and a declared method by exactly its descriptor. So:
 *
 * <ul>
 *   <li>Where the method is found (in the tree, on the class path, in the JDK) take its own
 *       descriptor, erased, and the type that the receiver is declared with as owner.
 *   <li>Where the receiver's class is known by name only, choose the name as imports tell it; the
 *       descriptor has the argument's types as far as they are known, {@code Ljava/lang/Object;}
 *       for those that are not (also for null), and as result what the context asks for ({@code V}
 *       where nobody looks at it), else {@code Ljava/lang/Object;}. API models are asked before:
 *       where a model's type has just one entry of that name and number of parameters, its
 *       parameters are taken.
 *   <li>Where not even the receiver's class is known, the owner is {@code ?}: the engine treats the
 *       call as unknown code, which may keep or close what it is given.
 * </ul>
 *
 * <p>Must not import the interpreter, the domain, types, checks or the program.
 */
package io.github.socklint.engine.structured;
