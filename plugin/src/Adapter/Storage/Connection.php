<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** WordPress's connection in a long-lived process: the database may go away and come back. */
final readonly class Connection {

	/** Which one it is depends on the request. */
	private const HANDLERS = [
		'wp_die_handler',
		'wp_die_ajax_handler',
		'wp_die_json_handler',
		'wp_die_jsonp_handler',
		'wp_die_xmlrpc_handler',
		'wp_die_xml_handler',
	];

	public function __construct( private \wpdb $wpdb ) {}

	/** Reconnects a lost connection. A failing reconnect takes a few seconds. */
	public function is_alive(): bool {
		// phpcs:disable WordPress.PHP.DevelopmentFunctions, WordPress.PHP.DiscouragedPHPFunctions
		// On its last try, wpdb raises a warning each time.
		$level = error_reporting( error_reporting() & ~E_WARNING );
		try {
			return true === $this->wpdb->check_connection( false );
		} finally {
			error_reporting( $level );
		}
		// phpcs:enable
	}

	/** When the database goes away during a query, wpdb ends the process by wp_die(). From now on that throws instead. */
	public function throw_instead_of_dying(): void {
		add_filter( 'wp_die_handler', static fn (): \Closure => self::throw( ... ), PHP_INT_MAX );
	}

	/**
	 * The same during the work, while a request is answered. Other code may end it as ever.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function throwing( \Closure $work ): mixed {
		return self::handling( fn ( mixed $other ): mixed => null === $this->wpdb->__get( 'dbh' ) ? self::throw( ... ) : $other, $work );
	}

	/**
	 * The same for work of which nobody else is a part.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function never_dying( \Closure $work ): mixed {
		return self::handling( static fn (): \Closure => self::throw( ... ), $work );
	}

	/**
	 * @template T
	 * @param \Closure(mixed): mixed $handler
	 * @param \Closure(): T          $work
	 * @return T
	 */
	private static function handling( \Closure $handler, \Closure $work ): mixed {
		foreach ( self::HANDLERS as $hook ) {
			add_filter( $hook, $handler, PHP_INT_MAX );
		}
		try {
			return $work();
		} finally {
			foreach ( self::HANDLERS as $hook ) {
				remove_filter( $hook, $handler, PHP_INT_MAX );
			}
		}
	}

	/** For a process that needs no database: an open connection would occupy the server for nothing. */
	public function close(): void {
		$this->wpdb->close();
	}

	/**
	 * Before this process ends, because other code may use the database when WordPress shuts down. Without a database, that
	 * code does not run: it could do nothing but complain.
	 *
	 * @return bool Whether there is a database.
	 */
	public function prepare_shutdown(): bool {
		$alive = $this->is_alive();
		if ( ! $alive ) {
			remove_all_actions( 'shutdown' );
		}
		return $alive;
	}

	private static function throw( mixed $message ): never {
		$text = $message instanceof \WP_Error ? $message->get_error_message() : $message;
		throw new StorageFailed( is_string( $text ) ? trim( wp_strip_all_tags( $text ) ) : '' );
	}
}
