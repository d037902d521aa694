<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** Runs code whose failure must not break its surroundings: other plugins' callbacks, notifications, admin notices. */
final class Safely {

	/**
	 * @param \Closure(): mixed $call
	 * @return mixed Null if it failed.
	 */
	public static function call( \Closure $call ): mixed {
		try {
			return $call();
		} catch ( \Throwable $failure ) {
			// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- Nobody else would learn of it.
			error_log( "Multisite Webhooks continued after an error: {$failure->getMessage()}" );
			return null;
		}
	}
}
