<?php
/**
 * Reads pages of the log through REST, in this process, and prints how many milliseconds each took. Standard input has the queries as JSON.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;

require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

/** @param array<string, int|string> $query */
function page_ms( array $query ): float {
	$started = hrtime( true );
	$page    = Api::get( '/deliveries', $query );
	$ended   = hrtime( true );
	if ( $query['per_page'] !== count( $page->json()->items() ) ) {
		throw new LogicException( 'This page is not full: ' . json_encode( $query ) );
	}
	return ( $ended - $started ) / 1e6;
}

wp_set_current_user( 1 );
rest_get_server();
$times = [];
foreach ( Json::parse( (string) stream_get_contents( STDIN ) )->items() as $asked ) {
	$query = [];
	foreach ( $asked->names() as $name ) {
		$value          = $asked->at( $name )->value;
		$query[ $name ] = is_int( $value ) ? $value : $asked->text( $name );
	}
	page_ms( $query );
	$measured = array_map( static fn (): float => page_ms( $query ), range( 1, 15 ) );
	sort( $measured );
	$times[] = $measured[7];
}
echo json_encode( $times, JSON_THROW_ON_ERROR );
