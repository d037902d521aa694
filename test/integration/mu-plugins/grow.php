<?php
/**
 * Other code that never lets go of memory: two megabytes for each delivery that arrives.
 */

declare(strict_types=1);

add_action(
	'multisite_webhooks_delivered',
	static function (): void {
		/** @var list<string> $kept */
		static $kept = [];
		$kept[]      = str_repeat( 'x', 2 * 1024 * 1024 );
	}
);
