<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/**
 * Some events are fired by Ultimate Multisite in one case and not in another, so they are also caught where they happen. What is told
 * both ways is one event. Each pair is remembered until it is complete, within one process.
 */
final class ToldEvents {

	/** A long process must not fill the memory: of many, those are forgotten whose other half has not come for a minute. */
	private const MAX     = 100;
	private const WAIT_MS = 60_000;

	/** What makes two payloads of a type tell of the same. Types that are only ever fired are not here. */
	private const SAME = [
		'payment_received'          => [ 'payment_id' ],
		'site_published'            => [ 'site_id' ],
		'domain_created'            => [ 'domain_id' ],
		'membership_expired'        => [ 'membership_id' ],
		'checkout_started'          => [ 'form_slug' ],
		'checkout_step_completed'   => [ 'membership_id' ],
		'checkout_completed'        => [ 'payment_id' ],
		'checkout_failed'           => [],
		'subsite_post_created'      => [ 'site_id', 'post_id' ],
		'subsite_cpt_created'       => [ 'site_id', 'post_id' ],
		'subsite_user_registered'   => [ 'site_id', 'new_user_id' ],
		'subsite_woocommerce_order' => [ 'site_id', 'order_id' ],
	];

	/** @var array<string, int> What was caught and not fired yet, and when. */
	private array $caught = [];

	/** @var array<string, int> What was fired and not caught yet, and when. */
	private array $fired = [];

	/** @var array<string, array<array-key, mixed>> What was fired after it had been caught: as long as its event may be open. */
	private array $better = [];

	/** @var array<string, true> Types of which an event was told. */
	private array $types = [];

	public function __construct( private readonly int $wait_ms = self::WAIT_MS ) {}

	public function has_told( string $slug ): bool {
		return isset( $this->types[ $slug ] );
	}

	/**
	 * @param array<array-key, mixed> $payload
	 * @return bool Whether it is new. Otherwise, this payload takes the place of the one that was caught: see better().
	 */
	public function fire( string $slug, array $payload ): bool {
		$key = self::key( $slug, $payload );
		if ( null === $key ) {
			return true;
		}
		$this->types[ $slug ] = true;
		if ( isset( $this->caught[ $key ] ) ) {
			unset( $this->caught[ $key ] );
			$this->improve( $key, $payload );
			return false;
		}
		$this->fired = $this->with( $this->fired, $key );
		return true;
	}

	/**
	 * @param array<array-key, mixed> $payload As much as tells what it is about.
	 * @return bool Whether it is new.
	 */
	public function catch( string $slug, array $payload ): bool {
		$key = self::key( $slug, $payload );
		if ( null === $key ) {
			return true;
		}
		$this->types[ $slug ] = true;
		if ( isset( $this->fired[ $key ] ) ) {
			unset( $this->fired[ $key ] );
			return false;
		}
		unset( $this->better[ $key ] );
		$this->caught = $this->with( $this->caught, $key );
		return true;
	}

	/**
	 * What Ultimate Multisite itself has said of something that was caught before.
	 *
	 * @param array<array-key, mixed> $payload
	 * @return ?array<array-key, mixed>
	 */
	public function better( string $slug, array $payload ): ?array {
		return $this->better[ self::key( $slug, $payload ) ?? '' ] ?? null;
	}

	/** @param array<array-key, mixed> $payload */
	private static function key( string $slug, array $payload ): ?string {
		if ( ! isset( self::SAME[ $slug ] ) ) {
			return null;
		}
		$ids = array_map( static fn ( string $name ): string => self::text( $payload[ $name ] ?? '' ), self::SAME[ $slug ] );
		return implode( ' ', [ $slug, ...$ids ] );
	}

	private static function text( mixed $id ): string {
		return is_scalar( $id ) ? (string) $id : '';
	}

	/** @param array<array-key, mixed> $payload */
	private function improve( string $key, array $payload ): void {
		unset( $this->better[ $key ] );
		$this->better[ $key ] = $payload;
		// More events than that are never open: see OpenEvents.
		$this->better = array_slice( $this->better, -self::MAX );
	}

	/**
	 * @param array<string, int> $waiting
	 * @return array<string, int>
	 */
	private function with( array $waiting, string $key ): array {
		$now = (int) hrtime( true );
		unset( $waiting[ $key ] );
		$waiting[ $key ] = $now;
		foreach ( array_slice( $waiting, 0, -self::MAX ) as $old => $since ) {
			if ( $now - $since < $this->wait_ms * 1_000_000 ) {
				break;
			}
			unset( $waiting[ $old ] );
		}
		return $waiting;
	}
}
