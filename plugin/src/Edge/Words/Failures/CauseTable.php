<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** Diagnoses by cause, for failures other than the status of a response. See StatusTable for those. */
final class CauseTable {

	/** @param array<string, string> $facts Values by the name of their placeholder in braces. */
	public function of( ?Cause $cause, array $facts ): Diagnosis {
		$diagnosis = $this->of_cause( $cause, $facts );
		$detail    = FailureDetail::tryFrom( $facts[ FailureDetail::NAME ] ?? '' );
		return null === $detail ? $diagnosis : ( new DetailTable() )->of( $detail, $diagnosis );
	}

	/** @param array<string, string> $facts */
	private function of_cause( ?Cause $cause, array $facts ): Diagnosis {
		return match ( $cause ) {
			Cause::DnsNotFound,
			Cause::ConnectionRefused,
			Cause::ConnectTimeout,
			Cause::ConnectionReset,
			Cause::InvalidResponse => $this->of_connection( $cause ),
			Cause::TlsExpired,
			Cause::TlsNameMismatch,
			Cause::TlsUntrusted,
			Cause::TlsFailed       => $this->of_certificate( $cause, $facts ),
			Cause::AddressRefused,
			Cause::HttpBlocked,
			Cause::ProxyFailed     => $this->of_this_site( $cause, $facts ),
			Cause::WebhookDisabled,
			Cause::WebhookPaused,
			Cause::KeysChanged,
			Cause::TooLarge        => $this->of_webhook( $cause ),
			Cause::Timeout         => $this->timeout( isset( $facts['code'] ) ),
			Cause::Redirect        => $this->redirect( isset( $facts['code'] ) ),
			Cause::BotPage         => $this->bot_page(),
			Cause::Unreadable      => $this->unreadable(),
			Cause::Unknown, null   => $this->unknown( isset( $facts['message'] ) ),
		};
	}

	private function of_connection( Cause $cause ): Diagnosis {
		return match ( $cause ) {
			Cause::DnsNotFound       => new Diagnosis(
				__( 'Host not found', 'multisite-webhooks' ),
				__( '{host} was not found.', 'multisite-webhooks' ),
				__( 'Check the spelling of the address; a new domain can take a few hours to work.', 'multisite-webhooks' ),
			),
			Cause::ConnectionRefused => new Diagnosis(
				__( 'Connection refused', 'multisite-webhooks' ),
				__( '{host} refused the connection.', 'multisite-webhooks' ),
				__( 'Check that the receiver is running and the port is right.', 'multisite-webhooks' ),
			),
			Cause::ConnectTimeout    => new Diagnosis(
				__( 'No connection', 'multisite-webhooks' ),
				__( '{host} could not be reached within 5 seconds.', 'multisite-webhooks' ),
				__( 'Check the address, and whether a firewall blocks this server.', 'multisite-webhooks' ),
			),
			Cause::ConnectionReset   => new Diagnosis(
				__( 'Connection lost', 'multisite-webhooks' ),
				__( '{host} closed the connection before it responded.', 'multisite-webhooks' ),
				__( 'Check the receiver’s error log.', 'multisite-webhooks' ),
			),
			default                  => new Diagnosis(
				__( 'Invalid response', 'multisite-webhooks' ),
				__( '{host} did not respond with valid HTTP.', 'multisite-webhooks' ),
				__( 'Check the port; using https:// with an HTTP port, or the other way around, causes this.', 'multisite-webhooks' ),
			),
		};
	}

	/** @param array<string, string> $facts */
	private function of_certificate( Cause $cause, array $facts ): Diagnosis {
		return match ( $cause ) {
			Cause::TlsExpired      => new Diagnosis(
				__( 'Certificate expired', 'multisite-webhooks' ),
				__( 'The TLS certificate of {host} has expired.', 'multisite-webhooks' ),
				__( 'Renew it on the receiver’s server.', 'multisite-webhooks' ),
			),
			Cause::TlsNameMismatch => new Diagnosis(
				__( 'Wrong certificate', 'multisite-webhooks' ),
				isset( $facts['name'] )
					/* translators: {name}: the host name that the certificate was issued for, {host}: another host name. */
					? __( 'The certificate is for {name}, not for {host}.', 'multisite-webhooks' )
					: __( 'The certificate is not for {host}.', 'multisite-webhooks' ),
				__( 'Check the address or the receiver’s certificate.', 'multisite-webhooks' ),
			),
			Cause::TlsUntrusted    => new Diagnosis(
				__( 'Certificate not trusted', 'multisite-webhooks' ),
				__( 'The certificate of {host} is self-signed or its chain is incomplete.', 'multisite-webhooks' ),
				__( 'Install the full certificate chain on the receiver’s server.', 'multisite-webhooks' ),
			),
			default                => new Diagnosis(
				__( 'Secure connection failed', 'multisite-webhooks' ),
				__( 'A secure connection to {host} could not be established.', 'multisite-webhooks' ),
				__( 'The receiver must support TLS 1.2 or newer.', 'multisite-webhooks' ),
			),
		};
	}

	/** @param array<string, string> $facts */
	private function of_this_site( Cause $cause, array $facts ): Diagnosis {
		return match ( $cause ) {
			Cause::AddressRefused => RefusedAddress::of( $facts['rule'] ?? '' ),
			Cause::HttpBlocked    => new Diagnosis(
				__( 'Blocked by this site', 'multisite-webhooks' ),
				__( 'This site blocks outgoing requests (WP_HTTP_BLOCK_EXTERNAL).', 'multisite-webhooks' ),
				__( 'Add {host} to WP_ACCESSIBLE_HOSTS.', 'multisite-webhooks' ),
			),
			default               => new Diagnosis(
				__( 'Proxy failed', 'multisite-webhooks' ),
				__( 'This site’s proxy did not forward the request.', 'multisite-webhooks' ),
				__( 'Check WP_PROXY_HOST and its password, and that the proxy allows CONNECT to the receiver’s IP address.', 'multisite-webhooks' ),
			),
		};
	}

	private function of_webhook( Cause $cause ): Diagnosis {
		return match ( $cause ) {
			Cause::WebhookDisabled => new Diagnosis(
				__( 'Webhook disabled', 'multisite-webhooks' ),
				__( 'The webhook was disabled before this could be sent.', 'multisite-webhooks' ),
				__( 'Resume the webhook to send it.', 'multisite-webhooks' ),
			),
			Cause::WebhookPaused   => new Diagnosis(
				__( 'Webhook paused', 'multisite-webhooks' ),
				__( 'The webhook was paused before this could be sent.', 'multisite-webhooks' ),
				__( 'Resume the webhook to send it.', 'multisite-webhooks' ),
			),
			Cause::KeysChanged     => new Diagnosis(
				__( 'Keys changed', 'multisite-webhooks' ),
				__( 'The keys in wp-config.php have changed, so the secret or the header values of this webhook can’t be read.', 'multisite-webhooks' ),
				__( 'Restore the previous keys, or rotate the secret and enter the header values again. Until then, deliveries wait.', 'multisite-webhooks' ),
			),
			default                => new Diagnosis(
				__( 'Content too large', 'multisite-webhooks' ),
				__( 'The content is larger than 1 MB, so it was not sent.', 'multisite-webhooks' ),
				__( 'Reduce the data that this event sends.', 'multisite-webhooks' ),
			),
		};
	}

	/** @param bool $begun Whether the receiver had sent a status. */
	private function timeout( bool $begun ): Diagnosis {
		return new Diagnosis(
			__( 'Timed out after 15 s', 'multisite-webhooks' ),
			$begun
				? __( '{host} began to respond with {code} but did not finish within 15 seconds.', 'multisite-webhooks' )
				: __( '{host} took longer than 15 seconds to respond.', 'multisite-webhooks' ),
			$begun
				? __( 'Have the receiver finish its response immediately, ideally with an empty body.', 'multisite-webhooks' )
				: __( 'Have the receiver respond with 200 first and do its work afterward.', 'multisite-webhooks' ),
		);
	}

	private function redirect( bool $code_is_known ): Diagnosis {
		return new Diagnosis(
			$code_is_known ? __( '{code} redirect', 'multisite-webhooks' ) : __( 'Redirect', 'multisite-webhooks' ),
			/* translators: {location}: a URL. */
			__( 'The address redirects to {location}.', 'multisite-webhooks' ),
			__( 'Use that address if you trust it; redirects are never followed.', 'multisite-webhooks' ),
		);
	}

	private function bot_page(): Diagnosis {
		return new Diagnosis(
			__( 'Blocked by a firewall', 'multisite-webhooks' ),
			__( 'A protection page (such as Cloudflare’s) responded instead of the receiver.', 'multisite-webhooks' ),
			__( 'Allow the User-Agent “Multisite-Webhooks” in the firewall.', 'multisite-webhooks' ),
		);
	}

	private function unreadable(): Diagnosis {
		return new Diagnosis(
			__( 'Unreadable', 'multisite-webhooks' ),
			__( 'This delivery can’t be read from the database, so it was not sent.', 'multisite-webhooks' ),
			__( 'Check whether the tables were damaged or changed by other software.', 'multisite-webhooks' ),
		);
	}

	private function unknown( bool $message_is_known ): Diagnosis {
		return new Diagnosis(
			__( 'Failed', 'multisite-webhooks' ),
			$message_is_known
				/* translators: {message}: an error message, in English. */
				? __( 'The request failed: {message}', 'multisite-webhooks' )
				: __( 'The request failed.', 'multisite-webhooks' ),
			'',
		);
	}
}
