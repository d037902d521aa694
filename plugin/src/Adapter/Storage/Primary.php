<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * The server that takes writes, where what replaces wpdb sends reads to replicas: those may be late, and lack a row that was
 * just written. HyperDB, LudicrousDB and others of their kind can be told.
 */
final readonly class Primary {

	private const METHODS = [ 'send_reads_to_primaries', 'send_reads_to_masters' ];

	public function __construct( private \wpdb $wpdb ) {}

	/**
	 * From now on it answers all reads of this process.
	 *
	 * @return bool False if what runs the queries can't be told.
	 */
	public function answer_from_now_on(): bool {
		foreach ( self::METHODS as $method ) {
			$ask = [ $this->wpdb, $method ];
			if ( method_exists( $this->wpdb, $method ) && is_callable( $ask ) ) {
				$ask();
				return true;
			}
		}
		return false;
	}

	/**
	 * The same during the work, which only reads: for the request of somebody else.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public function around( \Closure $work ): mixed {
		$before = property_exists( $this->wpdb, 'srtm' ) ? [ $this->wpdb->__get( 'srtm' ) ] : [];
		$this->answer_from_now_on();
		try {
			return $work();
		} finally {
			foreach ( $before as $tables ) {
				$this->wpdb->__set( 'srtm', $tables );
			}
		}
	}
}
