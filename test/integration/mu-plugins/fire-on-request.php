<?php
/**
 * A page that fires an action as its address says, before WordPress shows anything.
 */

declare(strict_types=1);

add_action(
	'wp_loaded',
	static function (): void {
		$times = isset( $_GET['fire'] ) && is_numeric( $_GET['fire'] ) ? (int) $_GET['fire'] : 0;
		for ( $i = 1; $i <= $times; $i++ ) {
			$cycle       = new stdClass();
			$cycle->self = $cycle;
			$order       = [
				'total'    => '19.90',
				'billing'  => [ 'email' => 'eva@brandt.test' ],
				'password' => 'hunter2',
			];
			do_action( 'shop_shipped', $i, $order, static fn (): int => 1, $cycle, str_repeat( 'x', 3_000_000 ), new SplFixedArray( 2 ) );
		}
		if ( isset( $_GET['filter'] ) ) {
			$price = apply_filters( 'shop_price', 'nineteen' );
			exit( is_string( $price ) ? esc_html( $price ) : '' );
		}
	},
	100
);

add_action(
	'wp_footer',
	static function (): void {
		$wpdb = $GLOBALS['wpdb'];
		echo $wpdb instanceof wpdb ? "<!-- queries: {$wpdb->num_queries} -->" : '';
	}
);
