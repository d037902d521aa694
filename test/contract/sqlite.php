<?php
/**
 * Runs the contract suites in the PHP of `npm start`, on its SQLite: see test/host/sqlite.test.ts.
 */

declare(strict_types=1);

$_SERVER['HTTP_HOST']   = '127.0.0.1:1';
$_SERVER['REQUEST_URI'] = '/';

$command = [
	'phpunit',
	'--configuration=' . dirname( __DIR__, 2 ) . '/phpunit.xml.dist',
	'--bootstrap=/wordpress/wp-load.php',
	'--testsuite=contract',
	'--filter=/\\\\(?!Memory)\w+Test::/', // The fakes need no database.
	'--colors=never',
	'--do-not-cache-result',
];

foreach ( [ 'STDIN' => 'php://stdin', 'STDOUT' => 'php://output', 'STDERR' => 'php://stderr' ] as $name => $stream ) {
	defined( $name ) || define( $name, fopen( $stream, 'w' ) );
}

require dirname( __DIR__, 2 ) . '/vendor/autoload.php';

exit( ( new PHPUnit\TextUI\Application() )->run( $command ) );
