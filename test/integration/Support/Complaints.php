<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/**
 * What PHP and WordPress complain about. In a test's own process PHPUnit sees what PHP says of the plugin's files;
 * this sees the other processes (through the logs), and what WordPress says of how its functions are used.
 */
final class Complaints {

	/** @var array<string, int> Bytes that were there before, by file. */
	private array $read = [];

	/** @var list<string> */
	private array $misuses = [];

	public function __construct() {
		foreach ( self::logs() as $log ) {
			$this->read[ $log ] = is_file( $log ) ? (int) filesize( $log ) : 0;
		}
		foreach ( [ 'doing_it_wrong_run', 'deprecated_function_run', 'deprecated_argument_run', 'deprecated_hook_run' ] as $hook ) {
			add_action(
				$hook,
				function ( string $what, string $message = '' ): void {
					$this->misuses[] = "{$what} {$message}";
				},
				10,
				2
			);
		}
	}

	/** @return list<string> */
	public function all(): array {
		clearstatcache();
		$lines = [];
		foreach ( self::logs() as $log ) {
			$text  = is_file( $log ) ? (string) file_get_contents( $log, false, null, $this->read[ $log ] ) : '';
			$lines = [ ...$lines, ...explode( "\n", $text ) ];
		}
		$plugin = realpath( getenv( 'WP_PATH' ) . '/wp-content/plugins/multisite-webhooks' ) . '/';
		return [
			...$this->misuses,
			...array_values(
				array_filter(
					$lines,
					static fn ( string $line ): bool => 1 === preg_match( '/\] PHP [A-Z]/', $line ) && str_contains( $line, $plugin ),
				),
			),
		];
	}

	/** @return list<string> */
	private static function logs(): array {
		$folder = (string) getenv( 'STACK_LOGS' );
		return [ "{$folder}/debug.log", "{$folder}/php.log" ];
	}
}
