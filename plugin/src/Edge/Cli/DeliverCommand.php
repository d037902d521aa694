<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Words\CopyWords;

/** `wp webhook deliver`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class DeliverCommand {

	/**
	 * $once sends up to a number of deliveries, starts none after a number of seconds, and returns how many it started.
	 * $watch restarts a command after a number of seconds, or when its memory has grown by a number of megabytes.
	 * $work is that command: it ends then.
	 *
	 * @param \Closure(): ?NetworkCopy                           $copy
	 * @param \Closure(int, ?int): int                           $once
	 * @param \Closure(?int, ?int, non-empty-list<string>): void $watch
	 * @param \Closure(?int, ?int): void                         $work
	 */
	public function __construct( private \Closure $copy, private \Closure $once, private \Closure $watch, private \Closure $work ) {}

	/**
	 * Sends due deliveries.
	 *
	 * You can run any number of these at once, on any number of machines. On SIGTERM or Ctrl+C the command starts
	 * nothing new, finishes what it has started, and exits with code 0.
	 *
	 * ## OPTIONS
	 *
	 * [--watch]
	 * : Keep running, and send each event as soon as it happens.
	 *
	 * [--limit=<number>]
	 * : Without --watch: the maximum number of deliveries to send.
	 *
	 * [--time-limit=<seconds>]
	 * : Start nothing new after this time. With --watch, restart then (default: 3600).
	 *
	 * [--memory-limit=<megabytes>]
	 * : With --watch: restart when memory use has grown by this much (default: 128).
	 *
	 * [--alone]
	 * : With --watch: run without the parent process that restarts it, for use under a service manager.
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook deliver
	 *     Success: 11 of 12 deliveries arrived.
	 *
	 *     # Run as a service.
	 *     $ wp webhook deliver --watch
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch(
			function () use ( $options ): void {
				$this->warn_of_copy();
				isset( $options['watch'] ) ? $this->watch( $options ) : $this->once( $options );
			}
		);
	}

	private function warn_of_copy(): void {
		$copy = ( $this->copy )();
		if ( null === $copy ) {
			return;
		}

		$hint = __( 'Nothing is sent until an admin chooses what to do on the Webhooks screen of the network admin.', 'multisite-webhooks' );
		\WP_CLI::warning( CopyWords::suspicion( $copy ) . " {$hint}" );
	}

	/** @param array<string, string|true> $options */
	private function once( array $options ): void {
		$query = new Query( $options );
		$limit = $query->number( 'limit', PHP_INT_MAX );
		$time  = $query->optional_number( 'time-limit' );
		$query->check();
		$arrived = 0;
		add_action(
			'multisite_webhooks_delivered',
			static function () use ( &$arrived ): void {
				++$arrived;
			}
		);
		$taken = ( $this->once )( $limit, $time );
		\WP_CLI::success(
			0 === $taken ? __( 'No deliveries are due.', 'multisite-webhooks' ) : sprintf(
				/* translators: 1: number of deliveries that arrived, 2: number of deliveries sent. */
				_n( '%1$s of %2$s delivery arrived.', '%1$s of %2$s deliveries arrived.', $taken, 'multisite-webhooks' ),
				number_format_i18n( $arrived ),
				number_format_i18n( $taken )
			)
		);
	}

	/** @param array<string, string|true> $options */
	private function watch( array $options ): void {
		$query   = new Query( $options );
		$seconds = $query->optional_number( 'time-limit' );
		$grown   = $query->optional_number( 'memory-limit' );
		$query->check();
		if ( isset( $options['alone'] ) ) {
			( $this->work )( $seconds, $grown );
			return;
		}
		( $this->watch )( $seconds, $grown, [ \WP_CLI\Utils\get_php_binary(), ...self::own_command_line(), '--alone' ] );
	}

	/** @return list<string> How this process was called. */
	private static function own_command_line(): array {
		$arguments = $GLOBALS['argv'] ?? [];
		return array_values( array_filter( is_array( $arguments ) ? $arguments : [], is_string( ... ) ) );
	}
}
