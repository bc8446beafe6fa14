/**
 * Who people are and what they may do.
 *
 * <p>Words: a <i>person</i> has an address and proves it; he belongs to no organization. A
 * <i>membership</i> gives him a <i>role</i> in an organization, for all its buildings or one, from
 * a day to another. A <i>permission</i> is what one operation asks for; which role has which is
 * data in {@link org.koprogo.identity.Role}. A <i>session</i> is a browser or program that signed
 * in, by password, <i>passkey</i> or an <i>OpenID provider</i>; a <i>token</i> is a program's
 * dated, narrower way in. An <i>operator</i> runs the server and sees no books: an organization
 * lets him in as SUPPORT, for a reason and a time.
 *
 * <p>Invariants: only digests of secrets are stored. A session or role that is taken away counts no
 * more at the next request. Nobody makes himself an operator or a member. The tenant comes from the
 * session alone.
 *
 * <p>Door: {@link org.koprogo.identity.People}, {@link org.koprogo.identity.Sessions}, {@link
 * org.koprogo.identity.Memberships}, {@link org.koprogo.identity.Tokens}, {@link
 * org.koprogo.identity.Passkeys}, {@link org.koprogo.identity.Oidc}. Works on connections of the
 * role app_identity.
 */
@NullMarked
package org.koprogo.identity;

import org.jspecify.annotations.NullMarked;
