<?php
/**
 * Runs one test of Site Health and prints what it tells, as JSON.
 */

declare(strict_types=1);

require __DIR__ . '/../../integration/wordpress.php';

$tests = apply_filters( 'site_status_tests', [ 'direct' => [], 'async' => [] ] );
$test  = is_array( $tests ) && is_array( $tests['direct'] ) && is_array( $tests['direct'][ $argv[1] ] )
	? $tests['direct'][ $argv[1] ]['test']
	: null;
echo is_callable( $test ) ? json_encode( $test(), JSON_THROW_ON_ERROR ) : 'null';
