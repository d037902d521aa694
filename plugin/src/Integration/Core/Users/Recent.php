<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

/**
 * What a request has done, by a key. An import must not fill the memory: the newest matter.
 *
 * @template T
 */
final class Recent {

	private const MAX = 100;

	/** @var array<array-key, T> */
	private array $items = [];

	/** @param T $item */
	public function set( int|string $key, mixed $item ): void {
		unset( $this->items[ $key ] );
		$this->items[ $key ] = $item;
		if ( count( $this->items ) > self::MAX ) {
			unset( $this->items[ array_key_first( $this->items ) ] );
		}
	}

	/** @return T|null */
	public function get( int|string $key ): mixed {
		return $this->items[ $key ] ?? null;
	}

	public function has( int|string $key ): bool {
		return isset( $this->items[ $key ] );
	}

	/** @return T|null What was there. */
	public function take( int|string $key ): mixed {
		$item = $this->get( $key );
		unset( $this->items[ $key ] );
		return $item;
	}
}
