<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** The connection of a process that lives long: the database may go away and come back. */
final readonly class Connection {

	public function __construct( private \wpdb $wpdb ) {}

	/** Connects again where it was lost, which takes a few seconds where that fails. */
	public function is_there(): bool {
		// On its last try wpdb complains each time anew.
		$level = error_reporting( error_reporting() & ~E_WARNING ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions, WordPress.PHP.DiscouragedPHPFunctions
		try {
			return true === $this->wpdb->check_connection( false );
		} finally {
			error_reporting( $level ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions, WordPress.PHP.DiscouragedPHPFunctions
		}
	}

	/** Where the database goes away during a query, wpdb ends the process through wp_die(); from now on that throws. */
	public function never_end_the_process(): void {
		add_filter( 'wp_die_handler', static fn (): \Closure => self::throw( ... ), PHP_INT_MAX );
	}

	/** For a process that has no use for it: it would keep one of the server's connections for nothing. */
	public function close(): void {
		$this->wpdb->close();
	}

	private static function throw( mixed $message ): never {
		$text = $message instanceof \WP_Error ? $message->get_error_message() : $message;
		throw new StorageFailed( is_string( $text ) ? trim( wp_strip_all_tags( $text ) ) : '' );
	}
}
