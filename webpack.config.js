/** What wp-scripts builds with, and chunks that a browser may keep for good: their names change with their content. */
import defaults from '@wordpress/scripts/config/webpack.config.js';

export default {
	...defaults,
	output: { ...defaults.output, chunkFilename: '[name].[contenthash:12].js' },
	optimization: {
		...defaults.optimization,
		splitChunks: {
			...defaults.optimization.splitChunks,
			// One file per lazily loaded module, so that PHP can preload it: see Build.php.
			cacheGroups: { ...defaults.optimization.splitChunks.cacheGroups, defaultVendors: false },
		},
	},
};
