<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Delivery\Failure;

/** What a failure means and what to do about it, in words: the same ones wherever a failure is shown. */
final class Doctor {

	/** The cause, and the next step. */
	public function message( Failure $failure, string $host ): string {
		$words = 1 === preg_match( '/\Ahttp_(\d+)\z/', $failure->reason, $found )
			? $this->of_status( (int) $found[1] )
			: $this->of_cause( $failure->reason );
		return $this->filled( $words, [ 'host' => $host ] + $failure->context );
	}

	private function of_cause( string $reason ): string {
		return match ( $reason ) {
			'dns_not_found'      => __( '{host} was not found. Check the spelling of the address; a new domain can take some hours.', 'multisite-webhooks' ),
			'connection_refused' => __( '{host} refused the connection. Check that the receiver is running and the port is right.', 'multisite-webhooks' ),
			'connect_timeout'    => __( '{host} could not be reached within 5 s. Check the address, and whether a firewall blocks this server.', 'multisite-webhooks' ),
			'timeout'            => __( '{host} took longer than 15 s to answer. Let the receiver answer 200 first and do its work afterwards.', 'multisite-webhooks' ),
			'connection_reset'   => __( '{host} broke the connection before it answered. Look at the receiver’s own error log.', 'multisite-webhooks' ),
			'tls_expired'        => __( 'The TLS certificate of {host} has expired. Renew it at the receiver.', 'multisite-webhooks' ),
			'tls_name_mismatch'  => __( 'The certificate that answered does not belong to {host}. Check the address or the receiver’s certificate.', 'multisite-webhooks' ),
			'tls_untrusted'      => __( 'The certificate of {host} is self-signed or its chain is incomplete. Install the full chain at the receiver.', 'multisite-webhooks' ),
			'tls_failed'         => __( 'No secure connection to {host} was possible. It must speak TLS 1.2 or newer.', 'multisite-webhooks' ),
			'address_refused'    => __( '{host} leads to {ip}, {rule}. Webhooks only go to public addresses; trusted hosts can be allowed in wp-config.php.', 'multisite-webhooks' ),
			'http_blocked'       => __( 'This WordPress blocks outgoing requests (WP_HTTP_BLOCK_EXTERNAL). Add {host} to WP_ACCESSIBLE_HOSTS.', 'multisite-webhooks' ),
			'proxy_failed'       => __( 'The proxy of this WordPress did not pass the request on. Check WP_PROXY_HOST and its password.', 'multisite-webhooks' ),
			'redirect'           => __( 'The address answered with a redirect to {location}. Use that address, if you trust it; redirects are never followed.', 'multisite-webhooks' ),
			'bot_page'           => __( 'A protection page (such as Cloudflare’s) answered instead of the receiver. Allow the User-Agent “Multisite-Webhooks” there.', 'multisite-webhooks' ),
			'invalid_response'   => __( '{host} did not answer in HTTP. Check the port; https:// on an http port looks like this.', 'multisite-webhooks' ),
			'webhook_disabled'   => __( 'The webhook was disabled before this could be sent. Resume it to send it.', 'multisite-webhooks' ),
			'webhook_paused'     => __( 'The webhook is paused. Resume it to send this.', 'multisite-webhooks' ),
			'too_large'          => __( 'The content is larger than 1 MB, so it was not sent. Send less with this event.', 'multisite-webhooks' ),
			default              => __( 'The request failed: {message}', 'multisite-webhooks' ),
		};
	}

	private function of_status( int $status ): string {
		return match ( true ) {
			in_array( $status, [ 400, 415, 422 ], true ) => __( 'The receiver did not accept the content. Read its answer; it may expect the other format.', 'multisite-webhooks' ),
			in_array( $status, [ 401, 403 ], true )      => __( 'The receiver wants a sign-in, or a firewall refused the request. Check the address’s key or add the header it asks for.', 'multisite-webhooks' ),
			404 === $status                              => __( 'The address answered 404: check the path. In Zapier or n8n, check that the workflow is on.', 'multisite-webhooks' ),
			405 === $status                              => __( 'The address takes no POST requests. It may be a page for people; look for the webhook address.', 'multisite-webhooks' ),
			410 === $status                              => __( 'The receiver says this address is gone for good. The webhook is disabled when a real event is answered so; enter a new address to go on.', 'multisite-webhooks' ),
			413 === $status                              => __( 'The content is too large for the receiver. Raise its limit.', 'multisite-webhooks' ),
			429 === $status                              => __( 'The receiver asks for a slower pace. Nothing to do: it is tried again by itself.', 'multisite-webhooks' ),
			500 === $status                              => __( 'The receiver has an error of its own. Look at its log.', 'multisite-webhooks' ),
			in_array( $status, [ 502, 504 ], true )      => __( 'The server in front of the receiver got no answer from it. Check that the receiver is running.', 'multisite-webhooks' ),
			503 === $status                              => __( 'The receiver is down or too busy. Nothing to do yet: it is tried again by itself.', 'multisite-webhooks' ),
			default                                      => str_replace(
				'{code}',
				(string) $status,
				__( 'The receiver answered {code}. Only 200 to 299 count as received.', 'multisite-webhooks' )
			),
		};
	}

	/** @param array<string, string> $values */
	private function filled( string $words, array $values ): string {
		if ( isset( $values['rule'] ) ) {
			$values['rule'] = ( new AddressWords() )->rule( $values['rule'] );
		}
		foreach ( $values as $name => $value ) {
			$words = str_replace( "{{$name}}", $value, $words );
		}
		return $words;
	}
}
