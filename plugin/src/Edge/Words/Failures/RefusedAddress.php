<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Webhook\Address\Refused;

/** Why nothing is sent to an address, by the rule that refuses it. */
final class RefusedAddress {

	public static function of( string $rule ): Diagnosis {
		return match ( $rule ) {
			Refused::PORT => new Diagnosis(
				__( 'Port not allowed', 'multisite-webhooks' ),
				/* translators: {port}: a port number, {host}: a host name. */
				__( 'Port {port} of {host} is used by other kinds of servers.', 'multisite-webhooks' ),
				__( 'Use port 443, 80, 8080, or 8443; you can allow others in wp-config.php.', 'multisite-webhooks' ),
			),
			Refused::NAME => new Diagnosis(
				__( 'Reserved name', 'multisite-webhooks' ),
				__( '{host} is a reserved name, which does not exist on the internet.', 'multisite-webhooks' ),
				__( 'Webhooks are only sent to public addresses; you can allow trusted hosts in wp-config.php.', 'multisite-webhooks' ),
			),
			default       => new Diagnosis(
				__( 'Private address', 'multisite-webhooks' ),
				/* translators: {host}: a host name, {ip}: an IP address, {rule}: a kind of address such as "a private address". */
				__( '{host} resolves to {ip}, {rule}.', 'multisite-webhooks' ),
				__( 'Webhooks are only sent to public addresses; you can allow trusted hosts in wp-config.php.', 'multisite-webhooks' ),
			),
		};
	}
}
