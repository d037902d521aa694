<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

/**
 * Which posts WordPress is saving at the moment, one within the other, until their new status is told. A post that could not be stored
 * gets to no further hook, so the running calls tell whether its save is over.
 */
final class RunningSaves {

	private const SAVES = 'wp_insert_post';

	/** @var array<int, string> By how many saves were running. */
	private array $keys = [];

	public function begin( string $key ): void {
		$depth      = self::depth();
		$this->keys = array_filter( $this->keys, static fn ( int $outer ): bool => $outer < $depth, ARRAY_FILTER_USE_KEY );
		if ( 0 < $depth ) {
			$this->keys[ $depth ] = $key;
		}
	}

	public function end( string $key ): void {
		$this->keys = array_diff( $this->keys, [ $key ] );
	}

	public function has( string ...$keys ): bool {
		// Nearly always, nothing of this kind is being saved.
		if ( [] === array_intersect( $this->keys, $keys ) ) {
			return false;
		}
		$depth      = self::depth();
		$this->keys = array_filter( $this->keys, static fn ( int $running ): bool => $running <= $depth, ARRAY_FILTER_USE_KEY );
		return [] !== array_intersect( $this->keys, $keys );
	}

	private static function depth(): int {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- Nothing else tells.
		$calls   = debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS );
		$is_save = static fn ( array $call ): bool => self::SAVES === $call['function'] && ! isset( $call['class'] );
		return count( array_filter( $calls, $is_save ) );
	}
}
