<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Delivery\Cause;

/** The half of the doctor's table that is about everything but the answer's status. */
final class CauseTable {

	/** @param array<string, string> $facts What is known, by the name that stands in braces. */
	public function of( ?Cause $cause, array $facts ): Diagnosis {
		return match ( $cause ) {
			Cause::DnsNotFound, Cause::ConnectionRefused, Cause::ConnectTimeout, Cause::ConnectionReset, Cause::InvalidResponse => $this->of_connection( $cause ),
			Cause::TlsExpired, Cause::TlsNameMismatch, Cause::TlsUntrusted, Cause::TlsFailed                                   => $this->of_certificate( $cause, $facts ),
			Cause::AddressRefused, Cause::HttpBlocked, Cause::ProxyFailed                                                      => $this->of_this_site( $cause ),
			Cause::WebhookDisabled, Cause::WebhookPaused, Cause::TooLarge                                                      => $this->of_webhook( $cause ),
			Cause::Timeout                                                                                                     => $this->timeout( isset( $facts['code'] ) ),
			Cause::Redirect                                                                                                    => $this->redirect( isset( $facts['code'] ) ),
			Cause::BotPage                                                                                                     => new Diagnosis(
				__( 'Blocked by a firewall', 'multisite-webhooks' ),
				__( 'A protection page (such as Cloudflare’s) answered instead of the receiver.', 'multisite-webhooks' ),
				__( 'Allow the User-Agent “Multisite-Webhooks” there.', 'multisite-webhooks' ),
			),
			Cause::Unknown, null                                                                                               => new Diagnosis(
				__( 'Failed', 'multisite-webhooks' ),
				/* translators: {message} is a technical message, in English. */
				isset( $facts['message'] ) ? __( 'The request failed: {message}', 'multisite-webhooks' ) : __( 'The request failed.', 'multisite-webhooks' ),
				'',
			),
		};
	}

	private function of_connection( Cause $cause ): Diagnosis {
		return match ( $cause ) {
			Cause::DnsNotFound       => new Diagnosis(
				__( 'Host not found', 'multisite-webhooks' ),
				__( '{host} was not found.', 'multisite-webhooks' ),
				__( 'Check the spelling of the address; a new domain can take some hours.', 'multisite-webhooks' ),
			),
			Cause::ConnectionRefused => new Diagnosis(
				__( 'Connection refused', 'multisite-webhooks' ),
				__( '{host} refused the connection.', 'multisite-webhooks' ),
				__( 'Check that the receiver is running and the port is right.', 'multisite-webhooks' ),
			),
			Cause::ConnectTimeout    => new Diagnosis(
				__( 'No connection', 'multisite-webhooks' ),
				__( '{host} could not be reached within 5 s.', 'multisite-webhooks' ),
				__( 'Check the address, and whether a firewall blocks this server.', 'multisite-webhooks' ),
			),
			Cause::ConnectionReset   => new Diagnosis(
				__( 'Connection broke', 'multisite-webhooks' ),
				__( '{host} broke the connection before it answered.', 'multisite-webhooks' ),
				__( 'Look at the receiver’s own error log.', 'multisite-webhooks' ),
			),
			default                  => new Diagnosis(
				__( 'Answer not understood', 'multisite-webhooks' ),
				__( '{host} did not answer in HTTP.', 'multisite-webhooks' ),
				__( 'Check the port; https:// on an http port looks like this.', 'multisite-webhooks' ),
			),
		};
	}

	/** @param array<string, string> $facts */
	private function of_certificate( Cause $cause, array $facts ): Diagnosis {
		return match ( $cause ) {
			Cause::TlsExpired      => new Diagnosis(
				__( 'Certificate expired', 'multisite-webhooks' ),
				__( 'The TLS certificate of {host} has expired.', 'multisite-webhooks' ),
				__( 'Renew it at the receiver.', 'multisite-webhooks' ),
			),
			Cause::TlsNameMismatch => new Diagnosis(
				__( 'Wrong certificate', 'multisite-webhooks' ),
				isset( $facts['name'] )
					/* translators: {name} is the host name that the certificate was made for. */
					? __( 'The certificate belongs to {name}, not to {host}.', 'multisite-webhooks' )
					: __( 'The certificate does not belong to {host}.', 'multisite-webhooks' ),
				__( 'Check the address or the receiver’s certificate.', 'multisite-webhooks' ),
			),
			Cause::TlsUntrusted    => new Diagnosis(
				__( 'Certificate not trusted', 'multisite-webhooks' ),
				__( 'The certificate of {host} is self-signed or its chain is incomplete.', 'multisite-webhooks' ),
				__( 'Install the full chain at the receiver.', 'multisite-webhooks' ),
			),
			default                => new Diagnosis(
				__( 'No secure connection', 'multisite-webhooks' ),
				__( 'No secure connection to {host} was possible.', 'multisite-webhooks' ),
				__( 'It must speak TLS 1.2 or newer.', 'multisite-webhooks' ),
			),
		};
	}

	private function of_this_site( Cause $cause ): Diagnosis {
		return match ( $cause ) {
			Cause::AddressRefused => new Diagnosis(
				__( 'Private address', 'multisite-webhooks' ),
				/* translators: {ip} is an IP address, {rule} says what kind of address it is. */
				__( '{host} leads to {ip}, {rule}.', 'multisite-webhooks' ),
				__( 'Webhooks only go to public addresses; trusted hosts can be allowed in wp-config.php.', 'multisite-webhooks' ),
			),
			Cause::HttpBlocked    => new Diagnosis(
				__( 'Blocked by this site', 'multisite-webhooks' ),
				__( 'This WordPress blocks outgoing requests (WP_HTTP_BLOCK_EXTERNAL).', 'multisite-webhooks' ),
				__( 'Add {host} to WP_ACCESSIBLE_HOSTS.', 'multisite-webhooks' ),
			),
			default               => new Diagnosis(
				__( 'Proxy failed', 'multisite-webhooks' ),
				__( 'The proxy of this WordPress did not pass the request on.', 'multisite-webhooks' ),
				__( 'Check WP_PROXY_HOST and its password.', 'multisite-webhooks' ),
			),
		};
	}

	private function of_webhook( Cause $cause ): Diagnosis {
		return match ( $cause ) {
			Cause::WebhookDisabled => new Diagnosis(
				__( 'Webhook was disabled', 'multisite-webhooks' ),
				__( 'The webhook was disabled before this could be sent.', 'multisite-webhooks' ),
				__( 'Resume it to send it.', 'multisite-webhooks' ),
			),
			Cause::WebhookPaused   => new Diagnosis(
				__( 'Webhook is paused', 'multisite-webhooks' ),
				__( 'The webhook was paused before this could be sent.', 'multisite-webhooks' ),
				__( 'Resume it to send it.', 'multisite-webhooks' ),
			),
			default                => new Diagnosis(
				__( 'Content too large', 'multisite-webhooks' ),
				__( 'The content is larger than 1 MB, so it was not sent.', 'multisite-webhooks' ),
				__( 'Send less with this event.', 'multisite-webhooks' ),
			),
		};
	}

	/** @param bool $begun A status had come, so the receiver was at work. */
	private function timeout( bool $begun ): Diagnosis {
		return new Diagnosis(
			__( 'Took longer than 15 s', 'multisite-webhooks' ),
			$begun
				? __( '{host} began to answer {code}, but had not ended its answer after 15 s.', 'multisite-webhooks' )
				: __( '{host} took longer than 15 s to answer.', 'multisite-webhooks' ),
			$begun
				? __( 'Let the receiver end its answer at once, best with an empty body.', 'multisite-webhooks' )
				: __( 'Let the receiver answer 200 first and do its work afterwards.', 'multisite-webhooks' ),
		);
	}

	private function redirect( bool $code_is_known ): Diagnosis {
		return new Diagnosis(
			$code_is_known ? __( '{code} redirect', 'multisite-webhooks' ) : __( 'Redirect', 'multisite-webhooks' ),
			/* translators: {location} is a URL. */
			__( 'The address answered with a redirect to {location}.', 'multisite-webhooks' ),
			__( 'Use that address, if you trust it; redirects are never followed.', 'multisite-webhooks' ),
		);
	}
}
