<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\Allowed;
use MultisiteWebhooks\Domain\Webhook\Address\NotFound;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;

/** Builds the request of one attempt: checks the address, sets the headers, signs the body. */
final readonly class PrepareRequest {

	/** @param string $user_agent "Multisite-Webhooks/<version>; <network home URL>". */
	public function __construct(
		private AddressGuard $guard,
		private Signer $signer,
		private Clock $clock,
		private string $user_agent,
	) {}

	/** @return array{OutgoingRequest, ?Failure} With a failure nothing may be sent; the log still shows the request. */
	public function __invoke( Delivery $delivery, WebhookWithSecrets $with_secrets, string $body ): array {
		$webhook = $with_secrets->webhook;
		$checked = $this->guard->check( $webhook->url );
		$failure = match ( true ) {
			$checked instanceof Allowed  => null,
			$checked instanceof NotFound => Failure::because( Cause::DnsNotFound ),
			default                      => Failure::because( Cause::AddressRefused, $checked->facts() ),
		};
		$added   = array_change_key_case( $with_secrets->headers );
		$headers = $this->headers( $delivery ) + $added;
		if ( null !== $with_secrets->secrets ) {
			$headers += $this->signature( $delivery, $with_secrets->secrets, $body );
		}
		if ( ! $with_secrets->is_readable() ) {
			$failure = Failure::because( Cause::KeysChanged );
		}
		$hidden    = array_map( strval( ... ), array_keys( $added ) );
		$addresses = $checked instanceof Allowed ? $checked->addresses : [ $webhook->url->host ];
		$request   = new OutgoingRequest(
			$webhook->url->requested,
			$webhook->url->host,
			$webhook->url->port,
			$addresses,
			$headers,
			$body,
			$hidden,
		);
		return [ $request, $failure ];
	}

	/** @return array<string, string> */
	private function headers( Delivery $delivery ): array {
		$own = [
			'content-type'         => 'application/json',
			'user-agent'           => $this->user_agent,
			'x-multisite-event'    => $delivery->event_type,
			'x-multisite-delivery' => $delivery->id->value,
			'x-multisite-attempt'  => (string) ( $delivery->attempt_count + 1 ),
		];
		if ( $delivery->test ) {
			$own['x-multisite-test'] = '1';
		}
		return $own;
	}

	/** @return array<string, string> */
	private function signature( Delivery $delivery, SigningSecrets $secrets, string $body ): array {
		$now = $this->clock->now();
		return [
			'webhook-id'        => $delivery->event->value,
			'webhook-timestamp' => (string) $now->getTimestamp(),
			'webhook-signature' => $this->signer->sign( $delivery->event, $now, $body, $secrets->valid_at( $now ) ),
		];
	}
}
