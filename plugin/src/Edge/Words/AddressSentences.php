<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\Address\Refused;

/** What is wrong with an address that is complete: a part of it, or where it leads. */
final class AddressSentences {

	// phpcs:disable SlevomatCodingStandard.Files.LineLength -- Sentences.
	public function of( Problem $problem ): string {
		return match ( $problem->code ) {
			ProblemCode::UrlTooLong   => __( 'The address is longer than 2,048 characters.', 'multisite-webhooks' ),
			ProblemCode::UrlFragment  => __( 'Leave out the “#” and what follows it: it is never sent to the receiver.', 'multisite-webhooks' ),
			ProblemCode::UrlInvisible => __( 'The address contains an invisible character ({character}) after “{before}”. Remove it, or type the address.', 'multisite-webhooks' ),
			ProblemCode::UrlPort      => __( '“{port}” is not a port. Use a number from 1 to 65535, or leave it out.', 'multisite-webhooks' ),
			ProblemCode::UrlNotFound  => __( '{host} could not be found. Check the spelling; nothing can be delivered until it is found.', 'multisite-webhooks' ),
			default                   => $this->refused( $problem->context ),
		};
	}

	/** @param array<string, string> $facts */
	private function refused( array $facts ): string {
		return match ( $facts['rule'] ?? '' ) {
			Refused::PORT => __( 'Port {port} is used by other kinds of servers. Use port 443, 80, 8080, or 8443, or allow {host}:{port} in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' ),
			Refused::NAME => __( '{host} is a reserved name, which does not exist on the internet. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' ),
			default       => $this->not_public( $facts ),
		};
	}

	/** @param array<string, string> $facts */
	private function not_public( array $facts ): string {
		$sentence = ( $facts['host'] ?? '' ) === ( $facts['ip'] ?? '' )
			/* translators: {ip}: an IP address, %s: a kind of address such as "a private address". */
			? __( '{ip} is %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' )
			/* translators: {host}: a host name, {ip}: an IP address, %s: a kind of address such as "a private address". */
			: __( '{host} resolves to {ip}, %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' );
		return sprintf( $sentence, ( new AddressWords() )->rule( $facts['rule'] ?? '' ) );
	}
}
