<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** For what must not break what goes on around it: other code that is told, news, notices on pages of WordPress. */
final class Safely {

	/**
	 * @param \Closure(): mixed $call
	 * @return mixed Null where it failed.
	 */
	public static function call( \Closure $call ): mixed {
		try {
			return $call();
		} catch ( \Throwable $failure ) {
			error_log( "Multisite Webhooks went on without something that failed: {$failure->getMessage()}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			return null;
		}
	}
}
