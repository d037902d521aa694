<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;

/**
 * The webhooks that a run sends to. Reads those in use with one query at most once a second, however many webhooks
 * and deliveries there are. In between it asks which ones have changed, as often as a run looks for more to send, so that
 * a rotated secret, a new URL, or a pause counts at once.
 */
final class WebhookCache {

	private const FRESH_MS = 1000;
	private const CHECK_MS = 50;

	/** @var array<string, ?WebhookWithSecrets> */
	private array $known = [];

	/** @var array<string, WebhookId> Used since the last full read. */
	private array $in_use = [];

	private int $read_at = 0;

	private int $checked_at = 0;

	public function __construct( private readonly WebhookStore $webhooks, private readonly Clock $clock ) {}

	/** Null if the webhook was deleted. */
	public function find( WebhookId $id ): ?WebhookWithSecrets {
		$this->read( [ $id ] );
		return $this->known[ $id->value ];
	}

	/** @param list<WebhookId> $ids The webhooks to be looked up next. */
	public function read( array $ids ): void {
		$this->refresh_if_due( Time::milliseconds( $this->clock->now() ) );
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

	/** abs(): a clock that was set back must not keep stale webhooks forever. */
	private function refresh_if_due( int $now ): void {
		if ( abs( $now - $this->read_at ) >= self::FRESH_MS ) {
			$this->known      = $this->stored( $this->in_use );
			$this->in_use     = [];
			$this->read_at    = $now;
			$this->checked_at = $now;
		}
		if ( abs( $now - $this->checked_at ) < self::CHECK_MS ) {
			return;
		}

		$this->forget_changed();
		$this->checked_at = $now;
	}

	private function forget_changed(): void {
		$used = array_intersect_key( $this->in_use, $this->known );
		if ( [] === $used ) {
			return;
		}
		$current     = $this->webhooks->revisions( array_values( $used ) );
		$is_current  = static fn ( ?WebhookWithSecrets $one, string $id ): bool => ( $current[ $id ] ?? null ) === $one?->revision;
		$this->known = array_filter( array_intersect_key( $this->known, $used ), $is_current, ARRAY_FILTER_USE_BOTH );
	}

	/** Makes the next lookup read all webhooks again. */
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
		if ( [] === $ids ) {
			return [];
		}
		return [ ...array_fill_keys( array_keys( $ids ), null ), ...$this->webhooks->with_secrets( array_values( $ids ) ) ];
	}
}
