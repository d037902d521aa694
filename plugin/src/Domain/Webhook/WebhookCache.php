<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;

/**
 * Webhooks as they are read for sending: all that are in use together, and at most once a second, however many they are
 * and however many deliveries they get.
 */
final class WebhookCache {

	private const FRESH_MS = 1000;

	/** @var array<string, ?WebhookWithSecrets> */
	private array $known = [];

	/** @var array<string, WebhookId> Looked at since they were all read. */
	private array $in_use = [];

	private int $read_at = 0;

	public function __construct( private readonly WebhookStore $webhooks, private readonly Clock $clock ) {}

	/** Null where the webhook is gone. */
	public function find( WebhookId $id ): ?WebhookWithSecrets {
		$this->read( [ $id ] );
		return $this->known[ $id->value ];
	}

	/** @param list<WebhookId> $ids What will be looked at next. */
	public function read( array $ids ): void {
		$now = Time::milliseconds( $this->clock->now() );
		// A clock that was set back must not make them old for good.
		if ( abs( $now - $this->read_at ) >= self::FRESH_MS ) {
			$this->known   = $this->stored( $this->in_use );
			$this->in_use  = [];
			$this->read_at = $now;
		}
		$unknown = [];
		foreach ( $ids as $id ) {
			$this->in_use[ $id->value ] = $id;
			if ( array_key_exists( $id->value, $this->known ) ) {
				continue;
			}

			$unknown[ $id->value ] = $id;
		}
		$this->known += $this->stored( $unknown );
	}

	/** Reads all of them anew. */
	public function refresh(): void {
		$this->known   = [];
		$this->read_at = 0;
	}

	public function forget( WebhookId $id ): void {
		unset( $this->known[ $id->value ] );
	}

	/**
	 * @param array<string, WebhookId> $ids
	 * @return array<string, ?WebhookWithSecrets>
	 */
	private function stored( array $ids ): array {
		return [] === $ids ? [] : [ ...array_fill_keys( array_keys( $ids ), null ), ...$this->webhooks->with_secrets( array_values( $ids ) ) ];
	}
}
